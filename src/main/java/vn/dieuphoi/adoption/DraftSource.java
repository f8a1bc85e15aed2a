package vn.dieuphoi.adoption;

import java.util.Arrays;
import java.util.Objects;

/**
 * The file that a draft was read from, as it was handed in.
 *
 * @param name as the person knows it
 */
public record DraftSource(String name, DraftSourceKind kind, byte[] content) {

    @Override
    public boolean equals(Object other) {
        return other instanceof DraftSource source
                && name.equals(source.name)
                && kind == source.kind
                && Arrays.equals(content, source.content);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, kind, Arrays.hashCode(content));
    }

    @Override
    public String toString() {
        return name;
    }
}
