-- Finds posts by pairs of letters, so also by a piece of a word, and in every language. H2 reads the texts instead.
create fulltext index post_text on post (text) with parser ngram;
