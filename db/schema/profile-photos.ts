/** A portrait, made anew by us from what was uploaded: 400 by 400, without anything beside the picture itself. */
export interface ProfilePhotosTable {
  person_id: string;
  /** Stands in its address; a new photo gets a new one. */
  id: string;
  /** JPEG, in base64. */
  image: string;
  made_at: string;
}
