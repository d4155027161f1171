"""The record of a decision as one folder that anybody can verify without the desk."""
