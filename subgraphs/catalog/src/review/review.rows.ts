/** The columns that make a `Review`. */
export const REVIEW_COLUMNS = [
  'review.id',
  'author_name as authorName',
  'review.rating',
  'review.title',
  'review.body',
  'created_at as createdAt',
] as const;
