"""The history of the demonstration city, told as partner statements."""
