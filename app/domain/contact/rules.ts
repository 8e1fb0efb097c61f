/** The longest complaint. */
export const complaintLimit = 500;

/** The longest private note about a contact. */
export const noteLimit = 1_000;
