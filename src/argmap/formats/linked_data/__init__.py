"""What a map holds, in the words of the web: JSON-LD for search engines and annotators."""
