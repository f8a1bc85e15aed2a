package vn.dieuphoi.adoption.review;

import org.jspecify.annotations.Nullable;
import vn.dieuphoi.office.PartyKind;

/**
 * How an unknown party is to be founded.
 *
 * @param name empty for the one that was read
 * @param kind null for the one that the roles propose
 */
public record PartyWish(String name, @Nullable PartyKind kind) {

    public static final PartyWish PROPOSED = new PartyWish("", null);
}
