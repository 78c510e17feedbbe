"""Whether a diploma counts in another state: the professions, the route to recognition, the pay missed meanwhile."""
