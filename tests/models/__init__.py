"""Tests of the models' runtime."""
