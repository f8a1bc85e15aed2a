package vn.dieuphoi.coordination;

/**
 * Whom a request asks, as it is called on the day of asking; the request keeps the name whatever the register does.
 *
 * @param address as request keys name it: {@code PTC}, {@code UBND_HUYEN#3}
 */
public record Asked(String address, String name, boolean memberOfSet) {}
