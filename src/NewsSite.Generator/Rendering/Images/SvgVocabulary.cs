using System.Collections.Frozen;

namespace NewsSite.Generator.Rendering.Images;

/// <summary>
/// Parts that a published drawing may consist of. Everything else is removed or refused, so that a browser's next
/// invention is not let through.
/// </summary>
internal static class SvgVocabulary
{
    public static readonly FrozenSet<string> Elements = Set(
        "svg g defs symbol use switch view title desc a path rect circle ellipse line polyline polygon text tspan textPath "
            + "image marker pattern mask clipPath linearGradient radialGradient stop style filter feBlend feColorMatrix "
            + "feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap feDistantLight "
            + "feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feImage feMerge feMergeNode feMorphology "
            + "feOffset fePointLight feSpecularLighting feSpotLight feTile feTurbulence animate animateMotion "
            + "animateTransform mpath set"
    );

    /// <summary>Style properties, which may also be attributes.</summary>
    public static readonly FrozenSet<string> Properties = Set(
        "alignment-baseline animation animation-delay animation-direction animation-duration animation-fill-mode "
            + "animation-iteration-count animation-name animation-play-state animation-timing-function background "
            + "background-color baseline-shift clip clip-path clip-rule color color-interpolation "
            + "color-interpolation-filters color-rendering direction display dominant-baseline fill fill-opacity fill-rule "
            + "filter flood-color flood-opacity font font-family font-feature-settings font-kerning font-size "
            + "font-size-adjust font-stretch font-style font-variant font-variant-caps font-variant-east-asian "
            + "font-variant-ligatures font-variant-numeric font-variant-position font-weight glyph-orientation-horizontal "
            + "glyph-orientation-vertical image-rendering isolation letter-spacing lighting-color line-height marker "
            + "marker-end marker-mid marker-start mask mask-type mix-blend-mode opacity overflow paint-order pointer-events "
            + "shape-rendering stop-color stop-opacity stroke stroke-dasharray stroke-dashoffset stroke-linecap "
            + "stroke-linejoin stroke-miterlimit stroke-opacity stroke-width text-align text-anchor text-decoration "
            + "text-decoration-color text-decoration-line text-decoration-style text-indent text-orientation "
            + "text-rendering text-transform transform transform-box transform-origin unicode-bidi vector-effect "
            + "visibility white-space word-spacing writing-mode"
    );

    /// <summary>Attributes that place and shape what is drawn; animations may change them, too.</summary>
    public static readonly FrozenSet<string> Geometry = Set(
        "x y x1 y1 x2 y2 cx cy r rx ry fx fy fr z dx dy width height d points pathLength offset rotate startOffset "
            + "textLength viewBox preserveAspectRatio refX refY markerWidth markerHeight orient gradientTransform "
            + "patternTransform stdDeviation radius scale baseFrequency numOctaves seed values tableValues slope intercept "
            + "amplitude exponent k1 k2 k3 k4 surfaceScale specularConstant specularExponent diffuseConstant "
            + "limitingConeAngle azimuth elevation pointsAtX pointsAtY pointsAtZ divisor bias order kernelMatrix targetX "
            + "targetY"
    );

    /// <summary>All other attributes with values that are checked like those of styles.</summary>
    public static readonly FrozenSet<string> Attributes = Set(
        "accumulate additive attributeName attributeType baseProfile begin by calcMode clipPathUnits dur edgeMode end "
            + "filterUnits from gradientUnits in in2 kernelUnitLength keyPoints keySplines keyTimes lengthAdjust "
            + "markerUnits maskContentUnits maskUnits max method min mode operator origin path patternContentUnits "
            + "patternUnits preserveAlpha primitiveUnits repeatCount repeatDur restart result side spacing spreadMethod "
            + "stitchTiles systemLanguage to type version xChannelSelector yChannelSelector"
    );

    /// <summary>Attributes whose values browsers only show or compare.</summary>
    public static readonly FrozenSet<string> Words = Set(
        "id class lang role aria-describedby aria-hidden aria-label aria-labelledby"
    );

    /// <summary>Functions of style values, in lower case. <c>url()</c> is checked apart.</summary>
    public static readonly FrozenSet<string> Functions = Set(
        "rgb rgba hsl hsla hwb lab lch oklab oklch color color-mix light-dark calc min max clamp var matrix matrix3d "
            + "translate translatex translatey translate3d scale scalex scaley scale3d rotate rotatex rotatey rotatez "
            + "rotate3d skew skewx skewy perspective cubic-bezier steps linear linear-gradient radial-gradient blur "
            + "brightness contrast drop-shadow grayscale hue-rotate invert opacity saturate sepia inset circle ellipse "
            + "polygon path rect"
    );

    /// <summary>Blocks of style sheets that hold rules.</summary>
    public static readonly FrozenSet<string> Groups = Set("media supports keyframes -webkit-keyframes");

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
