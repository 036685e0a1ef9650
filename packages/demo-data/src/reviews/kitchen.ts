import type { ReviewSheet } from './review-sheet.ts';

/** Reviews of stoneware and glass. */
export const tablewareReviews: readonly ReviewSheet[] = [
  [
    'everyday-mug',
    5,
    'The one that gets used',
    'We own a dozen mugs, and this is the one that is always in the dishwasher.',
  ],
  [
    'everyday-mug',
    5,
    'A handle for large hands',
    'Three fingers, as promised, and I have large ones. The unglazed foot is pleasant to hold on cold mornings.',
  ],
  [
    'everyday-mug',
    5,
    'Every glaze a little different',
    'Ordered all five. No two sit quite alike, and that is why I ordered all five.',
  ],
  [
    'everyday-mug',
    4,
    'Leaves rings on wood',
    'The raw clay foot scratches soft wood a little, so use a coaster. Otherwise my favourite.',
  ],
  [
    'morning-bowl',
    5,
    'For soup people',
    'The lip turns in just enough. No more noodle soup on the shirt.',
  ],
  [
    'morning-bowl',
    4,
    'Heavier than it looks',
    'A serious bowl. It keeps porridge warm until the last spoonful, but you will not carry four at once.',
  ],
  [
    'market-plate',
    5,
    'Food looks better on it',
    'I cook exactly as before and suddenly people take photographs.',
  ],
  [
    'market-plate',
    4,
    'Good that they come singly',
    'One broke after a year and I could replace just that one, in the same glaze.',
  ],
  [
    'market-plate',
    3,
    'Knife marks',
    'The matt glaze shows grey lines from steel knives. They come off with a paste, but it is one more thing to do.',
  ],
  [
    'short-break-espresso-cups',
    5,
    'The crema survives',
    'Warm cup, thick wall, proper saucer. It is all there.',
  ],
  [
    'short-break-espresso-cups',
    4,
    'Very small, which is right',
    'Seventy millilitres is an espresso and nothing else. Some guests were surprised.',
  ],
  [
    'long-lunch-platter',
    5,
    'Carried a whole sea bream',
    'Head and tail on the platter and the dressing stayed inside the rim. It got applause.',
  ],
  [
    'long-lunch-platter',
    2,
    'Rocks a little',
    'Ours does not sit quite flat on the table. Handmade is handmade, but you hear it when you serve.',
  ],
  [
    'spring-water-carafe',
    5,
    'On both bedside tables',
    'The tumbler closes it against dust and moths. The little bubbles in the glass catch the morning light.',
  ],
  [
    'spring-water-carafe',
    4,
    'Needs a bottle brush',
    'Pretty and practical, but no hand fits inside. A long brush does the job.',
  ],
  [
    'gather-salad-bowl',
    5,
    'Room to toss',
    'You can actually mix a salad in it without gardening all over the table. The servers feel good in the hand.',
  ],
  [
    'gather-salad-bowl',
    5,
    'A wedding present that was used',
    'Given to friends in June. It has been on the table each time that we have visited.',
  ],
  [
    'single-stem-vase',
    5,
    'For the one from the roadside',
    'Holds a single poppy upright as if it had been arranged. Does not leak a drop.',
  ],
];

/** Reviews of cookware. */
export const cookwareReviews: readonly ReviewSheet[] = [
  [
    'carbon-steel-skillet',
    5,
    'The first egg slid',
    'I did not believe the seasoning would hold for the very first egg. It slid out like on a film.',
  ],
  [
    'carbon-steel-skillet',
    5,
    'Better every month',
    'Half a year in, it is black and smooth and nothing sticks. I gave my coated pans away.',
  ],
  [
    'carbon-steel-skillet',
    4,
    'Read the care card',
    'Leave it wet and it rusts, as the card says. Treat it properly and it is the best pan I have owned.',
  ],
  [
    'carbon-steel-skillet',
    2,
    'Warped on induction',
    'Mine bowed slightly when I heated it on boost. The maker says to warm it slowly. I wish that had been printed larger.',
  ],
  [
    'sunday-casserole',
    5,
    'Sunday and Wednesday',
    'Bread, beans, a shoulder of lamb: it has done it all in a fortnight. The lid really does baste.',
  ],
  [
    'sunday-casserole',
    5,
    'Heavy, as it must be',
    'You will not lift it with one hand when full. That is the point of it.',
  ],
  [
    'sunday-casserole',
    4,
    'Cream shows its use',
    'The pale enamel has taken on a tan inside. It does not matter to the stew.',
  ],
  [
    'chefs-knife',
    5,
    'It falls through onions',
    'I stopped crying over onions, because they are done before the fumes reach me.',
  ],
  [
    'chefs-knife',
    5,
    'Balanced',
    'Sits at the bolster as if weighed for my hand. I am saving the free sharpening for spring.',
  ],
  [
    'chefs-knife',
    3,
    'Spots if you dawdle',
    'Terrific edge. If you leave it wet beside a lemon, it will let you know.',
  ],
  [
    'paring-knife',
    5,
    'The small one wins',
    'Use it ten times a day. I bought red so that it does not vanish among the peelings.',
  ],
  [
    'paring-knife',
    4,
    'Very sharp, mind',
    'Got me once, on the first day. Since then we have an understanding.',
  ],
  [
    'end-grain-board',
    5,
    'A table top in small',
    'Heavy, does not slip, and the knife stays sharp noticeably longer.',
  ],
  [
    'end-grain-board',
    4,
    'Oil it at once',
    'It drank three rounds of oil in the first week and has been content since.',
  ],
  [
    'copper-saucepan',
    5,
    'Caramel without fear',
    'It reacts so quickly that I can stop a caramel at the right second. The handle stays cool.',
  ],
  [
    'olive-wood-spoons',
    5,
    'The corner spoon!',
    'I did not know that I needed a corner spoon. I cannot make risotto without it any more.',
  ],
  [
    'turned-pepper-mill',
    5,
    'From cracked to dust',
    'One twist is exactly one setting. It stands on the table like a chess piece.',
  ],
  [
    'turned-pepper-mill',
    4,
    'Sturdy gear',
    'Grinds as evenly as the one in the restaurant where I work. Refilling needs a small funnel.',
  ],
];

/** Reviews of coffee, tea and what makes them. */
export const coffeeAndTeaReviews: readonly ReviewSheet[] = [
  [
    'heron-gooseneck-kettle',
    5,
    'Pours like a pencil',
    'You can draw with it. My circles are now circles, and the coffee is better for it.',
  ],
  [
    'heron-gooseneck-kettle',
    4,
    'Handle gets warm on gas',
    'On induction it is perfect. Over a large gas flame the wood gets warm, so use the small burner.',
  ],
  [
    'plume-pour-over-dripper',
    5,
    'Stays hot for the whole pour',
    'Warm it first and the temperature hardly drops. The ribs do what they are meant to.',
  ],
  [
    'plume-pour-over-dripper',
    5,
    'Survived the sink',
    'Dropped it into a steel sink from some height. Not a chip.',
  ],
  [
    'plume-pour-over-dripper',
    3,
    'Three cups are small cups',
    'Good cone, but the larger size makes two of what I would call a cup.',
  ],
  [
    'kiln-teapot',
    5,
    'It does not drip',
    'They say that it took eleven attempts. The eleventh is a triumph.',
  ],
  [
    'kiln-teapot',
    5,
    'Basket like a good net',
    'Rooibos stays where it should. The large size is enough for three of us and a second round.',
  ],
  ['kiln-teapot', 4, 'Lid is loose', 'Hold the lid when you pour the last cup, otherwise a joy.'],
  [
    'crank-hand-grinder',
    5,
    'Quieter than the household',
    'I grind at six while everyone sleeps. Forty seconds, as promised, and very even.',
  ],
  [
    'crank-hand-grinder',
    4,
    'An arm workout for espresso',
    'For filter coffee it is child’s play. Ground as fine as espresso you will feel it.',
  ],
  [
    'first-bell-espresso',
    5,
    'Our office runs on it',
    'Chocolate and hazelnut, and it forgives a badly set machine. We take a kilo a week.',
  ],
  [
    'first-bell-espresso',
    5,
    'Resting helps',
    'Opened one bag at once and one after a week. The second was clearly rounder.',
  ],
  [
    'first-bell-espresso',
    4,
    'Solid everyday espresso',
    'Not an adventure, and I do not want one at half past six. Very good in a moka pot.',
  ],
  [
    'slow-morning-filter-coffee',
    5,
    'Apricot, really',
    'I usually smile about tasting notes. This one tastes of apricot.',
  ],
  [
    'slow-morning-filter-coffee',
    3,
    'Too light for me',
    'Beautifully roasted, no doubt, but I like my coffee darker and with milk.',
  ],
  [
    'evening-hush-herbal-tea',
    5,
    'Whole leaves, no dust',
    'You can see what you drink. Lavender is there, but it does not smell like a wardrobe.',
  ],
  [
    'evening-hush-herbal-tea',
    4,
    'Part of the routine',
    'A pot of this and a book, and the day is over. The tin could close more tightly.',
  ],
  [
    'north-garden-green-tea',
    5,
    'The second infusion',
    'They are right about the second infusion. Seventy degrees, one minute, silence.',
  ],
  [
    'paper-cone-filters',
    5,
    'They do not tear',
    'That is all I ask of a filter, and it is more than most manage.',
  ],
  [
    'paper-cone-filters',
    5,
    'No taste of paper',
    'A short rinse and there is nothing left of it. I order three packs at a time.',
  ],
];
