/** Where the list of stories was left: «back» leads there again. */
export const places = { list: "#/" };
