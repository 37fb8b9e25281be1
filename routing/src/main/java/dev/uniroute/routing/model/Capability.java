package dev.uniroute.routing.model;

/** What a model can do beyond text in, text out. */
public enum Capability {
    /** It calls tools. */
    TOOLS,
    /** It reads images. */
    VISION,
    /** It can be made to answer in JSON. */
    JSON
}
