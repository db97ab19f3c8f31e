"""The same claim on other pages: by words, by its figure, by what it means."""
