package vn.dieuphoi.engine.deployment;

import java.util.Map;

/**
 * One XML element of a model, whoever read it.
 *
 * @param namespace empty where it has none
 * @param tag local name
 * @param attributes by local name, with namespace and colon before it where it has one of its own
 * @param text its own text
 */
public record ModelPart(String namespace, String tag, Map<String, String> attributes, String text) {

    public ModelPart {
        attributes = Map.copyOf(attributes);
    }
}
