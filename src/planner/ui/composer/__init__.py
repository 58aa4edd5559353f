"""The composer: one post being written. Its parts talk through ``Editing`` alone, never to each other.

``editing.py`` holds the content on the screen and keeps it safe; ``media/`` shows and changes its pictures,
``caption/`` its words, ``preview/`` what the networks will make of it; ``page.py`` arranges them.
"""
