package vn.dieuphoi.coordination;

import vn.dieuphoi.office.PartyCode;

/**
 * Somebody who can be asked.
 *
 * @param address as request keys name it: {@code PTC}, {@code UBND_HUYEN#3}
 * @param group the heading it stands under in a list: the department's offices, outside parties, or the name of its set
 * @param unstaffed whether nobody works there who could answer
 */
public record PartnerChoice(String address, String name, String group, boolean unstaffed) {

    public PartyCode party() {
        return new PartyCode(address.replaceFirst("#.*", ""));
    }
}
