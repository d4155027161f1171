"""Reading and writing papers: printed text and TEI, notes, marks, references and figures."""
