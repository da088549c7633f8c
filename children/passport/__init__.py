"""The communication passport: how a child says yes, written down once by someone who knows them."""
