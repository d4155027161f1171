"""Papers that flow, as Word and HTML set them: from their lines to a document."""
