package vn.dieuphoi;

import org.springframework.web.util.UriComponentsBuilder;

/** The way back to the page of something that has a key. */
public final class KeyedPage {

    private KeyedPage() {}

    /**
     * What is to be said once waits there for exactly this address: the tilde of a second request stands in it as it is,
     * because not everybody follows an escaped one unchanged.
     *
     * @param key the page's parameter {@code ma}
     */
    public static String backTo(String path, String key) {
        return "redirect:"
                + UriComponentsBuilder.fromPath(path)
                        .queryParam("ma", "{key}")
                        .encode()
                        .buildAndExpand(key)
                        .toUriString();
    }
}
