"""The web page on which the pretend Page and profile can be looked at."""
