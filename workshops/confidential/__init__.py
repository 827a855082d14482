"""What confidentiality asks for across surveys and polls."""
