package org.coppice.model.plan.hardware;

/** What a device is for. */
public enum DeviceCategory {
    CPU_SERVER,
    GPU_NODE,
    STORAGE,
    NETWORK
}
