// Pictures are made once: Netlify's machines forget all but what is given to their cache.
const folder = ".cache/images";

module.exports = {
  onPreBuild: ({ utils }) => utils.cache.restore(folder),
  onPostBuild: ({ utils }) => utils.cache.save(folder),
};
