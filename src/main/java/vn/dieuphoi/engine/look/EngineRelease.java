package vn.dieuphoi.engine.look;

import org.camunda.bpm.engine.ProcessEngine;

/** Which release of the engine runs here. */
public final class EngineRelease {

    private EngineRelease() {}

    /** Such as {@code 7.24.0}. */
    public static String version() {
        return String.valueOf(ProcessEngine.class.getPackage().getImplementationVersion());
    }
}
