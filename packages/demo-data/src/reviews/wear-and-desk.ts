import type { ReviewSheet } from './review-sheet.ts';

/** Reviews of clothes. */
export const clothingReviews: readonly ReviewSheet[] = [
  [
    'stormline-shell-jacket',
    5,
    'A week of rain, dry inside',
    'Seven days on the coast path in October and my shirt was dry each evening. The hood turns with you.',
  ],
  [
    'stormline-shell-jacket',
    5,
    'They mended it for nothing',
    'Tore a sleeve on barbed wire, sent it in, and had it back in nine days with an invisible patch.',
  ],
  [
    'stormline-shell-jacket',
    4,
    'Room for a jumper',
    'Cut generously, so take your usual size even with layers. It rustles a bit when new.',
  ],
  [
    'stormline-shell-jacket',
    3,
    'Pockets sit high',
    'Made for a hip belt, so without a rucksack the pockets feel high. Waterproof beyond doubt.',
  ],
  [
    'thicket-quilted-vest',
    5,
    'From September to April',
    'Under the coat, over the shirt, on the train, at my desk. I have stopped taking it off.',
  ],
  [
    'thicket-quilted-vest',
    4,
    'Packs small',
    'It goes into its own pocket, though getting it back in takes patience.',
  ],
  [
    'breakwater-cable-jumper',
    5,
    'Smells of sheep, keeps like armour',
    'My grandfather had one like it for thirty years. I intend to beat him.',
  ],
  [
    'breakwater-cable-jumper',
    5,
    'No side seams',
    'Nothing rubs and nothing twists. The cables are crisp even after several washes by hand.',
  ],
  [
    'breakwater-cable-jumper',
    4,
    'Itches on bare skin',
    'It is a proper fisherman’s jumper, so wear a shirt under it. As warm as a stove.',
  ],
  [
    'breakwater-cable-jumper',
    2,
    'Sleeves too long',
    'Size M fits in the body, but the sleeves end at my fingertips. Turned up twice they look bulky.',
  ],
  [
    'quay-heavyweight-tee',
    5,
    'Finally not see-through',
    'White, thick, and you see nothing underneath. Bought one and then five.',
  ],
  [
    'quay-heavyweight-tee',
    4,
    'Boxy cut',
    'Falls straight down, which suits me. If you like it fitted, take one size smaller.',
  ],
  [
    'quay-heavyweight-tee',
    5,
    'Wash number sixty',
    'Sixty washes in, the collar lies flat and the colour has only softened.',
  ],
  [
    'ferry-ribbed-beanie',
    5,
    'Stays on in the wind',
    'I take the ferry to work every day, and the name is deserved.',
  ],
  [
    'ferry-ribbed-beanie',
    3,
    'Stretched a little',
    'Warm and soft, but after a winter it sits looser. A cool wash brings it back for a while.',
  ],
  [
    'towpath-wool-socks',
    5,
    'No blisters in 200 kilometres',
    'Two pairs, alternating, nine days on foot. Nothing rubbed.',
  ],
  [
    'towpath-wool-socks',
    4,
    'I can find the pair',
    'The coloured heel is a brilliant idea in a household with many grey socks.',
  ],
  [
    'joiner-overshirt',
    5,
    'Nearly a jacket',
    'Heavy twill, real pockets, and buttons that will outlast the cloth.',
  ],
  [
    'joiner-overshirt',
    4,
    'Stiff for a month',
    'It takes about four weeks to become your own. After that you will not want another.',
  ],
  [
    'lee-lambswool-scarf',
    5,
    'Blanket on the night train',
    'Bought as a scarf and used as a blanket between two cities. Soft on the face.',
  ],
];

/** Reviews of bags. */
export const bagReviews: readonly ReviewSheet[] = [
  [
    'milestone-roll-top-backpack',
    5,
    'Ages like a good boot',
    'A year of daily cycling. The wax has creased in all the right places and my laptop is still dry.',
  ],
  [
    'milestone-roll-top-backpack',
    5,
    'One strap is enough',
    'Nothing flaps, nothing dangles. I can open it with one hand while holding the bicycle.',
  ],
  [
    'milestone-roll-top-backpack',
    4,
    'No side pocket for a bottle',
    'A wonderful bag, but the bottle has to go inside. I understand why, and still miss it.',
  ],
  [
    'milestone-roll-top-backpack',
    3,
    'Stiff when cold',
    'Below zero the waxed canvas is hard to roll. In every other respect a great pack.',
  ],
  [
    'saturday-market-tote',
    5,
    'It stands up!',
    'I can put it down beside me and it waits. Why do not all bags do this?',
  ],
  [
    'saturday-market-tote',
    5,
    'Carried twelve kilos of apples',
    'The handles did not complain. My shoulder did.',
  ],
  [
    'saturday-market-tote',
    4,
    'Shrank a finger’s width',
    'Washed at forty as allowed, and it came out slightly smaller. Still big enough for everything.',
  ],
  [
    'halfway-weekender',
    5,
    'The shoe compartment',
    'Clean shirts and dirty shoes in the same bag without meeting. I travel for work and this is the first one to get it right.',
  ],
  [
    'halfway-weekender',
    5,
    'Leather all the way round',
    'You can see that the straps carry the load. Three years from now it will look better than today.',
  ],
  [
    'halfway-weekender',
    3,
    'Heavy when empty',
    'Almost two kilograms before you pack anything. Gorgeous, but you have to want it.',
  ],
  [
    'errand-sling',
    4,
    'All I need for town',
    'Phone, keys, wallet, tissues. The rain jacket took conviction, as advertised.',
  ],
  [
    'errand-sling',
    5,
    'Quick to swing around',
    'One hand, and it is at the front. Good on crowded trams.',
  ],
  [
    'fold-card-wallet',
    5,
    'Half the thickness of my old one',
    'Six cards and a note, that is all, and it turns out to be enough.',
  ],
  [
    'fold-card-wallet',
    5,
    'Already darkening',
    'After three months it has the colour of my hands’ habits. Lovely stitching.',
  ],
  [
    'fold-card-wallet',
    2,
    'Tight at first',
    'For two weeks I could not get the cards out at the till. It has loosened now, but warn people.',
  ],
  [
    'stopover-wash-bag',
    5,
    'Opens like a mouth',
    'Everything in sight at once. I no longer unpack half of it to find the razor.',
  ],
  [
    'felt-laptop-sleeve',
    4,
    'Close fit, as they say',
    'Measured first, ordered 14 inch, fits like a glove. It sheds a few hairs in the beginning.',
  ],
  [
    'felt-laptop-sleeve',
    5,
    'Survived the commute',
    'Dropped the bag on a platform. The sleeve has a scuff and the laptop has nothing.',
  ],
];

/** Reviews of stationery. */
export const stationeryReviews: readonly ReviewSheet[] = [
  [
    'verso-dot-grid-notebook',
    5,
    'Opens flat, stays flat',
    'From the first page to the last. I have filled three, and the sewing has not given anywhere.',
  ],
  [
    'verso-dot-grid-notebook',
    5,
    'Even wet inks behave',
    'A broad nib and a very wet ink: no feathering, hardly any show-through.',
  ],
  [
    'verso-dot-grid-notebook',
    4,
    'Dots could be lighter',
    'Excellent paper. The dots are a touch dark for drawing in pencil.',
  ],
  [
    'verso-dot-grid-notebook',
    5,
    'I use the index',
    'They say that nobody will make you use it. I use it. It has changed how I find things.',
  ],
  [
    'recto-pocket-notebooks',
    5,
    'The one to lend never came back',
    'So I bought another set. They fit into a shirt pocket and do not bulge.',
  ],
  [
    'recto-pocket-notebooks',
    4,
    'Thin is good',
    'You finish one in a month and start afresh. The covers scuff, as they should.',
  ],
  [
    'brass-fountain-pen',
    5,
    'A pen for signing things',
    'It writes at once, also after two weeks in a drawer. The weight makes me write more slowly and better.',
  ],
  [
    'brass-fountain-pen',
    5,
    'Tuned nib, you notice',
    'The medium nib glides. My earlier pens all needed adjusting first.',
  ],
  [
    'brass-fountain-pen',
    3,
    'Heavy for long letters',
    'A beautiful object. After four pages my hand asks for something lighter.',
  ],
  [
    'bottled-ink',
    5,
    'Forest is a real forest',
    'A dark green with a hint of black, perfectly readable in the office.',
  ],
  [
    'bottled-ink',
    4,
    'Plum stains',
    'A gorgeous colour. It also got onto my fingers, my desk and a cat.',
  ],
  [
    'bottled-ink',
    5,
    'You reach the last drop',
    'The sloping floor of the bottle is the sort of detail for which I come back.',
  ],
  [
    'cedar-pencils',
    5,
    'The smell alone',
    'Sharpened all twelve at once and the room smelled like my first day at school.',
  ],
  [
    'cedar-pencils',
    4,
    '4B for drawing, HB for notes',
    'Even cores that do not crumble. I wish there were a mixed box.',
  ],
  [
    'horizon-wall-calendar',
    5,
    'Undated was a clever choice',
    'I started in March. The prints are good enough to frame afterwards.',
  ],
  [
    'plainsong-desk-mat',
    5,
    'The keyboard sounds better',
    'It makes a cheap keyboard sound expensive. Lies flat after one night under books.',
  ],
  [
    'plainsong-desk-mat',
    4,
    'Smells of saddlery',
    'Strongly for a week, pleasantly from then on. Well finished edges.',
  ],
];
