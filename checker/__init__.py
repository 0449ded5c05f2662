"""Checks republished news pages against a newswire's republication terms."""
