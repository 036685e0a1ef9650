/** The columns that make a `Review`. */
export const REVIEW_COLUMNS = [
  'id',
  'author_name as authorName',
  'rating',
  'title',
  'body',
  'created_at as createdAt',
] as const;
