package vn.dieuphoi.adoption;

import java.util.List;
import vn.dieuphoi.Actor;

/** The models that were drawn for the items of a draft. Its adoption brings them into force in its own transaction. */
public interface ModelsOfDraft {

    /** What keeps them from being brought into force, each as a sentence; empty when nothing does. */
    List<String> lacking(long draft);

    /** Deploys them and gives each item its own; what the draft has no model for stays as it is. */
    void bringIntoForce(long draft, Actor by);
}
