"""Belgian social security and tax, federal, regional and municipal; one file per topic of law."""
