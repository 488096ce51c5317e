"""Whether one service can be released alone, judged by what is recorded of those that run."""
