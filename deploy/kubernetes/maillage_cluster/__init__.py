"""What a cluster is told of Maillage, and where it follows from."""
