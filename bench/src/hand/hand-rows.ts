/** What the subgraphs answer the hand-written gateway with. */
export interface UserAnswer {
  readonly id: string;
  readonly username: string;
  readonly name: string;
}
export interface ProductAnswer {
  readonly upc: string;
  readonly name: string;
  readonly price: number;
  readonly weight: number;
}
export interface StockAnswer {
  readonly inStock: boolean;
  readonly shippingEstimate: number | null;
}
export interface LeafReview {
  readonly id: string;
  readonly body: string;
  readonly product: { readonly upc: string };
}
export interface AuthoredReview {
  readonly id: string;
  readonly body: string;
  readonly author: {
    readonly id: string;
    readonly username: string;
    readonly reviews: readonly LeafReview[];
  };
}
export interface UserReview {
  readonly id: string;
  readonly body: string;
  readonly product: { readonly upc: string; readonly reviews: readonly AuthoredReview[] };
}
export interface ReviewsAnswer {
  readonly users: readonly { readonly reviews: readonly UserReview[] }[];
  readonly products: readonly { readonly reviews: readonly AuthoredReview[] }[];
}
