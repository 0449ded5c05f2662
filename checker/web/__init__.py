"""Fetches pages from the web, politely and safely; knows neither pages nor policies."""
