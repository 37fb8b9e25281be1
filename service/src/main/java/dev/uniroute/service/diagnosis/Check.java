package dev.uniroute.service.diagnosis;

import java.util.List;

/** Looks at one part of what this process depends on. */
public interface Check {

    /** What it looks at, as its findings call it. */
    String name();

    /**
     * What it finds; at least one thing. It may take its time: who asks does not wait for longer than he wants to.
     *
     * @throws Exception if it cannot even look, which is a finding as well
     */
    List<Finding> look() throws Exception;
}
