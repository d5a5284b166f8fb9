"""What editors see of the lists, sources, terms, quotes and documents in the CMS."""
