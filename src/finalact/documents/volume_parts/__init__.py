"""What a volume of the edition holds beside the words of its papers, and how it is cut."""
