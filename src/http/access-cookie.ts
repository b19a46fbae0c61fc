/** The cookie that holds the access token in a browser. */
export const accessCookie = 'almanac_access';
