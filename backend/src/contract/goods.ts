/** `POST /seller/photos?name=` with one photograph as it is, at most 20 MB; answered with 201. */
export interface TakenPhoto {
  /** Served at `/photos/<key>/<width>.<format>`. */
  key: string;
}
