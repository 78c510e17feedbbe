"""What a reform does to a population: who pays, who wins and loses, the edge of an experiment."""
