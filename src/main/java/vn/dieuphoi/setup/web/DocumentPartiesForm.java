package vn.dieuphoi.setup.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.Refused;
import vn.dieuphoi.office.PartyCode;
import vn.dieuphoi.setup.document.DocumentParties;
import vn.dieuphoi.setup.document.OfferedParty;
import vn.dieuphoi.setup.document.PartyPlace;

/** What was typed about the parties of a document, one line each, as it was typed. */
final class DocumentPartiesForm {

    private static final String TAKE = "TAKE";
    private static final int MOST = 300;

    private List<Line> lines = new ArrayList<>();

    /** One line: what to do with it, and what it is called. */
    static final class Line {

        private String act = "";
        private String name = "";
        private String code = "";
        private String place = "";
        private String spellings = "";
        private String near = "";
        private String nearName = "";

        static Line of(OfferedParty offered) {
            Line line = new Line();
            line.act = offered.near().isPresent() ? "" : TAKE;
            line.name = offered.name();
            line.code = offered.code();
            line.place = offered.place().name();
            line.spellings = String.join("; ", offered.spellings());
            line.near = offered.near().map(party -> party.code().value()).orElse("");
            line.nearName = offered.near().map(party -> party.name()).orElse("");
            return line;
        }

        Optional<DocumentParties.Decided> decided() {
            if (act.equals("SKIP")) {
                return Optional.empty();
            }
            if (act.isBlank()) {
                throw new Refused("“" + name + "” gần giống “" + nearName + "”: hãy chọn là một hay là đơn vị khác.");
            }
            List<String> ways = Arrays.stream(spellings.split(";"))
                    .map(String::strip)
                    .filter(way -> !way.isEmpty())
                    .toList();
            PartyPlace chosen = Arrays.stream(PartyPlace.values())
                    .filter(one -> one.name().equals(place))
                    .findFirst()
                    .orElseThrow(() -> new Refused("“" + name + "”: hãy chọn loại."));
            Optional<PartyCode> same = act.equals(TAKE) ? Optional.empty() : Optional.of(new PartyCode(near));
            return Optional.of(new DocumentParties.Decided(name.strip(), code.strip(), chosen, ways, same));
        }

        public String getAct() {
            return act;
        }

        public void setAct(@Nullable String act) {
            this.act = text(act);
        }

        public String getName() {
            return name;
        }

        public void setName(@Nullable String name) {
            this.name = text(name);
        }

        public String getCode() {
            return code;
        }

        public void setCode(@Nullable String code) {
            this.code = text(code);
        }

        public String getPlace() {
            return place;
        }

        public void setPlace(@Nullable String place) {
            this.place = text(place);
        }

        public String getSpellings() {
            return spellings;
        }

        public void setSpellings(@Nullable String spellings) {
            this.spellings = text(spellings);
        }

        public String getNear() {
            return near;
        }

        public void setNear(@Nullable String near) {
            this.near = text(near);
        }

        public String getNearName() {
            return nearName;
        }

        public void setNearName(@Nullable String nearName) {
            this.nearName = text(nearName);
        }

        private static String text(@Nullable String typed) {
            return typed == null ? "" : typed;
        }
    }

    static DocumentPartiesForm of(List<OfferedParty> offered) {
        DocumentPartiesForm form = new DocumentPartiesForm();
        offered.stream().limit(MOST).map(Line::of).forEach(form.lines::add);
        return form;
    }

    public List<Line> getLines() {
        return lines;
    }

    public void setLines(List<Line> lines) {
        this.lines = lines;
    }

    List<DocumentParties.Decided> decided() {
        return lines.stream().flatMap(line -> line.decided().stream()).toList();
    }
}
