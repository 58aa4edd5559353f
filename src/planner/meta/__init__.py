"""The Graph API and nothing else: who is asked, what is sent, how answers and errors are read."""
