"""What stands between a worker and a job across the border: the catalogue, whom each barrier touches, its price."""
