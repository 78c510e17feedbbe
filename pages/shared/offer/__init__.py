"""An offer beside the job that one has."""
