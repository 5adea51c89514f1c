"""The whole job, through the real window and the real command line."""
