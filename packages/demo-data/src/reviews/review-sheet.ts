/** From 1, bad, to 5, excellent. */
export type Rating = 1 | 2 | 3 | 4 | 5;

/** What a customer wrote, by the slug of the product; who and when is worked out. */
export type ReviewSheet = readonly [
  productSlug: string,
  rating: Rating,
  title: string,
  body: string,
];
