"""First passwords that can be read out and typed: words that do not belong together.

In: nothing. Out: five words out of the list (about 36 bits, behind a throttled sign-in), to be changed soon.
"""

import secrets

_LIST = """
acorn amber anchor apple april arrow atlas badge baker bamboo barley basil basket beacon beaver
bench berry birch biscuit blanket bonfire border bottle bramble branch breeze brick bridge brush
bucket butter button cabin cactus camera candle canoe carpet carrot castle cedar cello chalk cherry
chimney cinema circle clover cobble comet copper coral corner cotton cradle crater cricket crystal
cushion daisy dancer desert donkey dragon drum eagle easel ember engine falcon feather fern fiddle
field finger flannel flute forest fossil fountain galaxy garden garlic ginger glacier goblet granite
grape gravel guitar hammer harbour harvest hazel helmet heron hollow honey island ivory jacket
jigsaw jungle kettle kitten ladder lagoon lantern lemon lilac linen lizard lobster magnet maple
marble meadow melon mirror mitten mosaic muffin needle nettle noodle nutmeg oasis olive onion
orchard otter oyster paddle pancake parcel parsley pebble pepper piano pigeon pillow planet plum
pocket poppy puzzle quartz quilt rabbit radish raven ribbon river robin rocket saddle salmon sandal
saucer sparrow spinach spoon tablet teapot thimble thunder ticket timber tulip tunnel turnip
umbrella valley velvet violin walnut willow window winter zebra
"""
WORDS = tuple(_LIST.split())


def make_passphrase(words: int = 5) -> str:
    """So many random words with hyphens between."""
    return "-".join(secrets.choice(WORDS) for _ in range(words))
