"""The phrase bank: sentences that letters need, by topic, each with its picture and its forms for each
level."""
